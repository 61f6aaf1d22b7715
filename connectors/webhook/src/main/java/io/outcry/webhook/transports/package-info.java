// SPDX-License-Identifier: Apache-2.0
/** How a message goes to its receiver, one small transport per kind of destination. */
@NullMarked
package io.outcry.webhook.transports;

import org.jspecify.annotations.NullMarked;
