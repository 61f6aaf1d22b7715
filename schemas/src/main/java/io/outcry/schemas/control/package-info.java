// SPDX-License-Identifier: Apache-2.0
/** What people and listeners tell the jobs: control.v1, source-status.v1. */
@NullMarked
package io.outcry.schemas.control;

import org.jspecify.annotations.NullMarked;
