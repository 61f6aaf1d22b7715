// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post is that opens a conversation.
 *
 * @param author the handle
 * @param risks kinds of risk that it speaks of
 */
public record Opening(
    boolean complaint,
    String author,
    long authorHash,
    @Nullable String url,
    long atMillis,
    List<String> risks) {}
