// SPDX-License-Identifier: Apache-2.0
/**
 * What all networks share that are listened to: one Flink source for any of them, its splits and
 * positions, the thread that keeps a connection and mends it, and what is told when it cannot.
 */
@NullMarked
package io.outcry.network;

import org.jspecify.annotations.NullMarked;
