// SPDX-License-Identifier: Apache-2.0
/** Requests, endless answers and WebSockets, bounded in size and in silence. */
@NullMarked
package io.outcry.network.http;

import org.jspecify.annotations.NullMarked;
