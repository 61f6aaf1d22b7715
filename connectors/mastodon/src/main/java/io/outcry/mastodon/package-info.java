// SPDX-License-Identifier: Apache-2.0
/** Mastodon: public timelines of one or several servers. */
@NullMarked
package io.outcry.mastodon;

import org.jspecify.annotations.NullMarked;
