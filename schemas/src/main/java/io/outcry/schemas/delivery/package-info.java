// SPDX-License-Identifier: Apache-2.0
/** Receipts (delivery.v1), and the body of a webhook. */
@NullMarked
package io.outcry.schemas.delivery;

import org.jspecify.annotations.NullMarked;
