// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

/**
 * One place of a text where a phrase was found.
 *
 * @param label the label of the rule
 * @param words the words found, as the normaliser writes them, with single spaces between
 * @param start index of the first word among the words of the text
 * @param end index behind the last word
 */
public record Hit(String label, String words, int start, int end) {

  boolean overlaps(Hit other) {
    return start < other.end && other.start < end;
  }
}
