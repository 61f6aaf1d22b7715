// SPDX-License-Identifier: Apache-2.0
/** From a notice to the text of a message, one small renderer per format. */
@NullMarked
package io.outcry.webhook.rendering;

import org.jspecify.annotations.NullMarked;
