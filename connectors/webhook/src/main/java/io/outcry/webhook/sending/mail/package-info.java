// SPDX-License-Identifier: Apache-2.0
/** One mail over a connection of its own. */
@NullMarked
package io.outcry.webhook.sending.mail;

import org.jspecify.annotations.NullMarked;
