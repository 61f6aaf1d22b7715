// SPDX-License-Identifier: Apache-2.0
/** Bluesky: its Jetstream of public posts. */
@NullMarked
package io.outcry.jetstream;

import org.jspecify.annotations.NullMarked;
