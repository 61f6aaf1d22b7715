// SPDX-License-Identifier: Apache-2.0
/**
 * Reddit: new comments and submissions of subreddits and searches, heard by asking for listings.
 */
@NullMarked
package io.outcry.reddit;

import org.jspecify.annotations.NullMarked;
