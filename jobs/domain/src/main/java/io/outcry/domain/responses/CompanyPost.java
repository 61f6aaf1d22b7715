// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official account said in a story.
 *
 * <p>Evolution: add components whose honest value for an old post is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param to the post it answers; null for a statement
 * @param tones as in alerts; null in old states
 * @param notCounted whether it answers nothing by the brand's {@code response.counts}
 */
public record CompanyPost(
    String id,
    String network,
    String account,
    long atMillis,
    @Nullable String to,
    @Nullable String url,
    String text,
    @Nullable List<String> tones,
    boolean notCounted) {
  CompanyPost saying(String newText, List<String> newTones) {
    return new CompanyPost(id, network, account, atMillis, to, url, newText, newTones, notCounted);
  }
}
