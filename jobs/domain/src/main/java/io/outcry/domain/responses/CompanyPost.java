// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import org.jspecify.annotations.Nullable;

/**
 * What an official account said in a story.
 *
 * <p>Evolution: add components whose honest value for an old post is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param to the post it answers; null for a statement
 */
public record CompanyPost(
    String id,
    String network,
    String account,
    long atMillis,
    @Nullable String to,
    @Nullable String url,
    String text) {
  CompanyPost withText(String newText) {
    return new CompanyPost(id, network, account, atMillis, to, url, newText);
  }
}
