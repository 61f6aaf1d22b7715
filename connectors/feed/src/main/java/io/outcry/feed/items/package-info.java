// SPDX-License-Identifier: Apache-2.0
/** What a feed's answer says: its text, made safe and well-formed, and the items in it. */
@NullMarked
package io.outcry.feed.items;

import org.jspecify.annotations.NullMarked;
