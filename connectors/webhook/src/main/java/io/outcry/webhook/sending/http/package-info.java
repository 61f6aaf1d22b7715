// SPDX-License-Identifier: Apache-2.0
/** One POST over a connection of its own. */
@NullMarked
package io.outcry.webhook.sending.http;

import org.jspecify.annotations.NullMarked;
