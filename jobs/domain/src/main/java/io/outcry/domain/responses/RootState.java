// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.List;
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
 * @param authorHash who opened it; 0 while it is not seen, and in old states
 * @param atMillis when; 0 with {@code authorHash}
 * @param companyAtMillis when an official account last spoke in it; 0 if none did
 * @param risks kinds of risk that it speaks of; null in old states
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
    @Nullable String url,
    long authorHash,
    long atMillis,
    long companyAtMillis,
    @Nullable List<String> risks) {}
