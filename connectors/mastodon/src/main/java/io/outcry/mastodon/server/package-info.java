// SPDX-License-Identifier: Apache-2.0
/** One server: what it can be asked for, how often, and its streams. */
@NullMarked
package io.outcry.mastodon.server;

import org.jspecify.annotations.NullMarked;
