// SPDX-License-Identifier: Apache-2.0
/** Tells the tone of what a company answers. */
@NullMarked
package io.outcry.text.reply;

import org.jspecify.annotations.NullMarked;
