// SPDX-License-Identifier: Apache-2.0
/** Blogs, news, forums and video channels by their RSS and Atom feeds. */
@NullMarked
package io.outcry.feed;

import org.jspecify.annotations.NullMarked;
