// SPDX-License-Identifier: Apache-2.0
/** What a receiver can be told, whatever the format. */
@NullMarked
package io.outcry.webhook.notices;

import org.jspecify.annotations.NullMarked;
