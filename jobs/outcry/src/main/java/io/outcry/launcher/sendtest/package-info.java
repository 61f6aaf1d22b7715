// SPDX-License-Identifier: Apache-2.0
/** A test message to each receiver, and what came back. */
@NullMarked
package io.outcry.launcher.sendtest;

import org.jspecify.annotations.NullMarked;
