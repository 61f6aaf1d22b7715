// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a network is heard: {@code source-status.v1}.
 *
 * @param state {@code live}, {@code silent}, {@code back} or {@code gap}; {@code silent} and {@code
 *     gap} open a blind span
 * @param from since when
 * @param to until when; null while it lasts
 * @param detail what is known about the reason
 */
public record SourceStatus(
    String network, String state, Instant from, @Nullable Instant to, @Nullable String detail) {}
