// SPDX-License-Identifier: Apache-2.0
/** The alert that people get: alert.v1. */
@NullMarked
package io.outcry.schemas.alerts;

import org.jspecify.annotations.NullMarked;
