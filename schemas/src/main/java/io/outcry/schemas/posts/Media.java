// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

/**
 * A picture, video or the like that a post carries.
 *
 * @param kind {@code image}, {@code video}, {@code audio} or {@code other}
 */
public record Media(String kind, String url) {}
