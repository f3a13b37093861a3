// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

/** The words of the test framework that every program sees without an import. */
public final class SpecWords {
  private static final String GROUPS =
      "describe context context_compose it test example specify slow_it slow_test limited_it fit"
          + " fdescribe fcontext skip skip_it skip_test xit pending skip_context step";
  private static final String HOOKS =
      "before_each after_each before after before_all after_all before_suite after_suite"
          + " before_context";
  private static final String FIXTURES =
      "given given_lazy let_lazy let get_let has_let resource get_resource has_resource"
          + " cleanup_resource cleanup_all_resources context_def shared_examples it_behaves_like"
          + " include_examples";
  private static final String EXPECTATIONS = "expect expect_not expect_raises Expectation";
  private static final String CHECKS =
      "check check_msg assert_eq assert_equal assert_ne assert_not_equal assert_true assert_false"
          + " assert_nil assert_not_nil assert_contains assert_some assert_none assert_ok"
          + " assert_err assert_empty assert_len fail fail_test fail_assertion";
  private static final String MATCHERS =
      "Matcher MatchResult each_item eq equal be be_same be_nil be_none be_some be_ok be_err"
          + " be_true be_false be_truthy be_falsy gt be_gt GreaterThan be_greater_than lt be_lt"
          + " LessThan be_less_than gte be_gte lte be_lte be_close_to be_between include contain"
          + " include_string have_length have_size be_empty be_blank start_with end_with be_a be_an"
          + " be_instance_of be_option be_result raise_error be_sorted have_key satisfy"
          + " contain_exactly match";
  private static final String CONDITIONS =
      "skip_on_windows skip_on_linux skip_on_macos skip_on_unix skip_on_interpreter"
          + " skip_on_baremetal skip_on_remote only_on_windows only_on_linux only_on_macos"
          + " only_on_unix only_on_interpreter only_on_baremetal only_on_remote";

  /** All words, separated by spaces. */
  public static final String ALL =
      String.join(" ", GROUPS, HOOKS, FIXTURES, EXPECTATIONS, CHECKS, MATCHERS, CONDITIONS);

  private SpecWords() {}
}
