// SPDX-License-Identifier: Apache-2.0
/** Finds what a post says of harm, wrong or law: what somebody should hear of at once. */
@NullMarked
package io.outcry.text.risk;

import org.jspecify.annotations.NullMarked;
