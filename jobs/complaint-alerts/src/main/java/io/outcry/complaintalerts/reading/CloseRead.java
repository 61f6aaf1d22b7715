// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import io.outcry.text.TextScore;
import org.jspecify.annotations.Nullable;

/**
 * The result of a {@link CloseReader}.
 *
 * @param meaning 384 numbers of length 1, by which texts can be compared; null where the reader
 *     does not know the language
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CloseRead(TextScore score, float @Nullable [] meaning) {}
