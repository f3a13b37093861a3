// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.function.Consumer;

/**
 * What running one file needs of the whole run.
 *
 * @param options how files are run
 * @param contexts opens the places where programs live
 * @param watchdog stops what takes too long
 * @param progress hears what becomes of examples
 * @param warnings takes lines for people that change no result
 */
public record RunSetting(
    TestOptions options,
    Contexts contexts,
    Watchdog watchdog,
    Progress progress,
    Consumer<String> warnings) {}
