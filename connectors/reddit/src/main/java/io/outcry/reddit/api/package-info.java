// SPDX-License-Identifier: Apache-2.0
/** Asks Reddit's API: tokens, the budget of requests that one client has, and answers. */
@NullMarked
package io.outcry.reddit.api;

import org.jspecify.annotations.NullMarked;
