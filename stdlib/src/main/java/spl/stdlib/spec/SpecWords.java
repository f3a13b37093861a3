// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.Map;

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
          + " only_on_unix only_on_interpreter only_on_baremetal only_on_remote skip_on_arch"
          + " only_on_arch skip_if_missing_module is_windows is_linux is_macos is_unix"
          + " is_interpreter is_ci get_architecture has_env has_module";
  private static final String REGISTRY =
      "get_all_groups clear_groups reset_registry get_test_count get_exit_code print_summary"
          + " run_specs";

  private static final String GHERKIN =
      "gherkin_begin gherkin_step step_def define_given define_when define_then get_var set_var";

  /** The words by the module that declares them; only the modules a program needs are loaded. */
  public static final Map<String, String> BY_MODULE =
      Map.of(
          "groups", GROUPS + " " + HOOKS,
          "fixtures", FIXTURES,
          "expectation", EXPECTATIONS,
          "checks", CHECKS,
          "matchers", MATCHERS,
          "conditions", CONDITIONS,
          "registry", REGISTRY,
          "gherkin", GHERKIN,
          "typed", "check_typed_property");

  private SpecWords() {}
}
