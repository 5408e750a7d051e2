extension LabelledItem {
  /// The half that was written before the rules.
  static let first = read(
    """
    ? Which vessel carries oxygenated blood from the lungs to the heart?
    - Pulmonary artery
    * Pulmonary vein
    - Superior vena cava
    - Coronary sinus

    ? A 62-year-old man has crushing chest pain. Which test is done first?
    * Electrocardiogram
    - Chest radiograph
    - Stress test
    - All of the above
    ! all-of-the-above

    ? Which electrolyte falls first in prolonged vomiting?
    - Calcium
    - Sodium
    * Chloride
    - None of the above
    ! none-of-the-above

    ? Which of the following is NOT a branch of the celiac trunk?
    - Left gastric artery
    - Splenic artery
    * Superior mesenteric artery
    - Common hepatic artery
    ! negative-stem

    ? All of the following are fat-soluble vitamins EXCEPT
    - vitamin A
    - vitamin D
    * vitamin C
    - vitamin K
    ! negative-stem

    ? Which drug should not be given to a patient with a sulfa allergy?
    - Amoxicillin
    * Trimethoprim-sulfamethoxazole
    - Azithromycin
    - Doxycycline
    ! negative-stem

    ? A patient who does not tolerate metformin needs a second agent. Which one lowers weight?
    - Glimepiride
    - Pioglitazone
    * Semaglutide
    - Insulin glargine

    ? Which finding is least likely in iron deficiency?
    - Low ferritin
    - Koilonychia
    * High mean corpuscular volume
    - Fatigue
    ! negative-stem key-longest

    ? Why do antibiotics fail to cure influenza?
    * Viruses have no targets that antibiotics act on
    - Viruses pump antibiotics out of the cells
    - Viruses mutate their ribosomes too quickly
    - Viruses break antibiotics down by enzymes

    ? Which findings support appendicitis?
    ? I. Rebound tenderness II. Fever III. Polyuria
    - I only
    * I and II
    - II and III
    - I, II and III
    ! k-type

    ? Which hormones raise blood glucose? (1) glucagon (2) insulin (3) cortisol
    - 1 only
    - 2 only
    * 1 and 3
    - 2 and 3
    ! k-type

    ? Which statement describes osmosis best?
    - Movement of ions
    - Pumping of salt
    * Movement of water across a semipermeable membrane from low to high solute concentration
    - Loss of heat
    ! key-longest

    ? What does the sinoatrial node do?
    * It sets the rhythm of the heart by depolarizing faster than any other cardiac tissue can
    - It stores blood
    - It closes valves
    - It makes red cells
    ! key-longest

    ? What is the main function of the large intestine?
    - Digestion of proteins by pancreatic enzymes and by enzymes of the brush border
    * Absorption of water
    - Secretion of bile
    - Storage of glycogen

    ? The autonomic control of the pupil depends on which nerve?
    - Optic nerve
    * Oculomotor nerve
    - Trochlear nerve
    - Abducens nerve

    ? Which process repairs damage of the mismatch kind in replicating strands?
    - Base excision
    * Mismatch correction
    - Photoreactivation
    - End joining
    ! word-repeat

    ? Patients with hemophilia lack a protein of coagulation. What do they lack?
    - Albumin
    - Thrombopoietin
    * Coagulation factor VIII
    - Hemoglobin
    ! word-repeat

    ? Which instrument measures atmospheric pressure?
    - Hygrometer
    * Barometer
    - Hygrometer
    - Anemometer
    ! duplicate-options

    ? What is the treatment of choice for a simple fracture of the clavicle?
    * Sling
    - Plate fixation
    - Plate fixation of the clavicle
    - Traction
    ! nested-options

    ? At which body mass index does obesity begin?
    - 20 to 25
    - 24 to 28
    * 30
    - 40
    ! nested-options

    ? How long is the incubation period of measles?
    - 1 to 2 days
    - 3 to 5 days
    * 10 to 14 days
    - 30 to 40 days

    ? Which statement about vaccination is right?
    - It always prevents infection
    - It never causes fever
    * It can lower the severity of a disease
    - It replaces hygiene
    ! absolute-terms key-longest

    ? What does a high altitude do to ventilation?
    * It raises the rate of breathing
    - It usually lowers the rate
    - It often stops breathing at night
    - It sometimes has no effect
    ! vague-terms

    ? An enzyme is a
    * protein
    - amino acid
    - inorganic ion
    - oligosaccharide
    ! grammatical-cue

    ? The specialist who treats cataract is an
    - cardiologist
    * ophthalmologist
    - dermatologist
    - nephrologist
    ! grammatical-cue

    ? Mitochondria
    - store calcium phosphate
    * make most of the ATP of a cell
    - hold the genes of the nucleus
    - digest old proteins
    ! unfocused-stem

    ? Which of the following statements is true?
    - Veins have thicker walls than arteries
    * Arteries carry blood away from the heart
    - Capillaries have three layers
    - Lymph flows toward the fingers
    ! unfocused-stem

    ? How many chambers does the human heart have?
    - 3
    - 2
    * 4
    - 5
    ! number-order

    ? How many pairs of ribs does an adult have?
    - 10
    - 11
    * 12
    - 13

    ? The largest gland of the body is the ____.
    - pancreas
    * liver
    - spleen
    - thyroid
    ! fill-in-the-blank

    ? Insulin is made in the ____ cells of the pancreas.
    - alpha
    * beta
    - delta
    - acinar
    ! fill-in-the-blank

    ? What is the first step in managing a burn?
    - True
    * Cool with water
    - False
    - Apply butter
    ! true-false-options

    ? A coder reviews a note on a laparoscopic appendectomy. Which code is reported?
    - 44950
    - 44960
    * 44970
    - Laparoscopy of the appendix
    ! odd-option

    ? A laparoscopic appendectomy is reported with 44970. Which code is right for it?
    - 44950
    - 44960
    * 44970
    - 44979
    ! key-in-stem

    ? Which kind of muscle lines the gut?
    - Skeletal muscle
    * Smooth muscle
    - Cardiac muscle
    - Striated muscle

    ? A child swallows a button battery. What is done next?
    - Give ipecac to empty the stomach
    - Wait and repeat films in a week
    * Arrange urgent endoscopic removal
    - Give laxatives and observe at home

    ? Which approach leaves the smallest scar after removal of the gallbladder?
    * Laparoscopic
    - Open subcostal
    - Open midline
    - Open transverse

    ? What is the pH of gastric juice?
    * 1.5
    - 7.4
    - 5.0
    - 9.2
    ! number-order

    ? Which of the following is not true of the cornea?
    - It is transparent
    * It is rich in vessels
    - It refracts light
    - It has nerve endings
    ! negative-stem

    ? If a coder is not sure about the approach, what is done first?
    * The surgeon is asked
    - The open code is reported
    - The claim is dropped
    - The shorter code is reported

    ? Which gas is used to inflate the abdomen?
    - Both A and B
    * Carbon dioxide
    - Oxygen
    - Helium
    ! k-type

    ? What is removed in a total hysterectomy?
    - The corpus only
    * The corpus and the cervix
    - The ovaries and the tubes
    - The cervix only

    ? A nurse finds a patient on the floor. What comes first?
    * Check for a response
    - Call the family
    - Write a report
    - Move the patient to bed

    ? Which vitamin prevents scurvy?
    - Vitamin A
    - Vitamin B12
    * Vitamin C
    - Vitamin D

    ? What does it mean when a note is closed?
    * What is not documented was not done
    - The note was signed
    - The case was canceled
    - All of these
    ! all-of-the-above key-longest

    ? Which is the smallest bone of the body?
    - Incus
    * Stapes
    - Malleus
    - Neither of these
    ! none-of-the-above

    ? Hypertension is diagnosed from which systolic pressure?
    - 120 mm Hg
    * 140 mm Hg
    - 130 mm Hg
    - 160 mm Hg
    ! number-order

    ? Select the best treatment for anaphylaxis.
    - Oral antihistamine
    - Inhaled steroid
    * Intramuscular epinephrine
    - Intravenous dopamine

    ? The doctor who reads biopsies is the
    - radiologist
    * pathologist
    - anesthetist
    - physiatrist

    ? Which of these is a symptom of hypothyroidism?
    - Weight loss is common
    * Cold intolerance
    - Diarrhea is common
    - Tremor is common

    ? When does the fetal heart start beating?
    - In week 2
    - In week 4
    * In week 5
    - In week 12

    ? Which factor must every plan for discharge contain?
    - Every drug the patient ever took
    * A list of current drugs
    - Only the allergies
    - Completely new prescriptions
    ! absolute-terms
    """)
}
