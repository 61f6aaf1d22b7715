// SPDX-License-Identifier: Apache-2.0
/** What an attempt to send came to, and what may be told of it. */
@NullMarked
package io.outcry.webhook.sending.attempts;

import org.jspecify.annotations.NullMarked;
