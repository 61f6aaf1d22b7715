// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.mentions;

import io.outcry.schemas.posts.Author;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post seen from one brand: {@code mention.v1}, one per post and brand.
 *
 * @param voice {@code customer}, {@code company}, {@code employee} or {@code other}
 * @param why what made this post a mention: {@code name:Acme Air}
 * @param kind {@code original}, {@code reply}, {@code repost} or {@code quote}
 * @param language BCP 47, {@code und} where unsure
 * @param complaint probability, 0 to 1
 * @param model {@code fast} or {@code best}
 * @param tooLate later than the allowed lateness: its five-minute window was closed when it came
 */
public record Mention(
    String id,
    String network,
    String brand,
    String voice,
    List<String> why,
    String kind,
    Author author,
    @Nullable String parentId,
    @Nullable String conversationId,
    Instant createdAt,
    @Nullable Instant receivedAt,
    String language,
    Sentiment sentiment,
    double complaint,
    boolean unsure,
    String model,
    @Nullable String storyId,
    boolean tooLate) {}
