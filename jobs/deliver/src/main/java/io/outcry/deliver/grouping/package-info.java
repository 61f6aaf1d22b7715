// SPDX-License-Identifier: Apache-2.0
/** What joins new alerts of one brand in one message, where people read them. */
@NullMarked
package io.outcry.deliver.grouping;

import org.jspecify.annotations.NullMarked;
