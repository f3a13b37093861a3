// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import org.jspecify.annotations.Nullable;

/**
 * An example of a group.
 *
 * @param header its description and body
 * @param group where it belongs
 * @param verdict a status that is known without running it, or null
 * @param reason why the status is known; may be empty
 */
record Example(Header header, Group group, @Nullable Status verdict, String reason) {
  boolean isFocused() {
    return header.marks().focused() || group.isFocused();
  }
}
