// SPDX-License-Identifier: Apache-2.0
/** Reddit's things as posts: comments, submissions, the pages of a listing, and their Markdown. */
@NullMarked
package io.outcry.reddit.things;

import org.jspecify.annotations.NullMarked;
