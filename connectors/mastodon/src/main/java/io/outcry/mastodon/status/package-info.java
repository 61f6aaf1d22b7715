// SPDX-License-Identifier: Apache-2.0
/** What a server says of a status, and the post that it is. */
@NullMarked
package io.outcry.mastodon.status;

import org.jspecify.annotations.NullMarked;
