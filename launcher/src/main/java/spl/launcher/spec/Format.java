// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

/** A form in which results are told; parts appear as soon as they are known. */
interface Format {
  /** The text before the first file. */
  default String begin(int files) {
    return "";
  }

  /** The text for one file. */
  String file(FileReport report);

  /** The text at the end. */
  String end(Summary summary);
}
