// SPDX-License-Identifier: Apache-2.0
/** Any source that streams {@code post.v1} over HTTP, a post a line. */
@NullMarked
package io.outcry.jsonlines;

import org.jspecify.annotations.NullMarked;
