// SPDX-License-Identifier: Apache-2.0
/** The brands of a run, and how operators that go by them take a newer version while they run. */
@NullMarked
package io.outcry.complaintalerts.catalog;

import org.jspecify.annotations.NullMarked;
