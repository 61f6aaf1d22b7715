// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import org.jspecify.annotations.Nullable;

/**
 * A post that opened a conversation of a story, and how hot that conversation is.
 *
 * <p>Evolution: add components whose honest value for an old root is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param heat of its posts at {@code heatAtMillis}
 * @param posts of its conversation
 * @param seen false while only answers to it have been heard, and once it is gone
 * @param answered whether an official account replied to it
 */
public record RootState(
    String id,
    String network,
    double heat,
    long heatAtMillis,
    long posts,
    boolean seen,
    boolean complaint,
    boolean answered,
    @Nullable String author,
    @Nullable String url) {}
