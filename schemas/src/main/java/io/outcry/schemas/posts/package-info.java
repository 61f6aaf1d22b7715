// SPDX-License-Identifier: Apache-2.0
/** Public posts as they come in: post.v1, deletions, dead letters, and the interface of formats. */
@NullMarked
package io.outcry.schemas.posts;

import org.jspecify.annotations.NullMarked;
