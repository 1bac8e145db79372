package org.bangdai.pairing.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** All that a person is entered by. @param idNumber 公民身份号码: who has it is entered, or brought up to date */
public record NewPerson(
        @NotBlank @Size(max = 18) String idNumber,
        @NotNull @Valid PersonForm person) {}
