/** 成长: what became of mentees (party membership, promotion, secondment, award, qualification); the sensitive ones for few eyes, and otherwise only counted. */
@NullMarked
package org.bangdai.pairing.milestone;

import org.jspecify.annotations.NullMarked;
