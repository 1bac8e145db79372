/** Divisions, fields and methods as pure values. */
@NullMarked
package org.bangdai.pairing.reference.domain;

import org.jspecify.annotations.NullMarked;
