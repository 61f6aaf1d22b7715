// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

/**
 * A picture, video or the like that a post carries, or a page that it links to.
 *
 * @param kind {@code image}, {@code video}, {@code audio}, {@code link} for a link card or a link
 *     behind words, or {@code other}
 */
public record Media(String kind, String url) {}
