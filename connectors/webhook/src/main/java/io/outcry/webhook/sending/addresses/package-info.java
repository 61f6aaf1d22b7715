// SPDX-License-Identifier: Apache-2.0
/** Which addresses may be dialled, and the connection to one. */
@NullMarked
package io.outcry.webhook.sending.addresses;

import org.jspecify.annotations.NullMarked;
