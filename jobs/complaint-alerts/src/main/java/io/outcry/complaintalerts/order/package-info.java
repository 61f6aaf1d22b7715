// SPDX-License-Identifier: Apache-2.0
/** One notion of order: events of a key are taken by event time, and what is due runs first. */
@NullMarked
package io.outcry.complaintalerts.order;

import org.jspecify.annotations.NullMarked;
