// SPDX-License-Identifier: Apache-2.0
/** What became of sending an alert: delivery.v1, and the body of a webhook. */
@NullMarked
package io.outcry.schemas.delivery;

import org.jspecify.annotations.NullMarked;
