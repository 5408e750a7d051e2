extension LabelledItem {
  /// The half that was written after the rules, and labelled without running them.
  static let second = read(
    """
    ? Which organ makes bile?
    - Gallbladder
    * Liver
    - Pancreas
    - Duodenum

    ? Which of these lowers blood pressure most quickly?
    - Salt restriction
    - Weight loss
    * Intravenous nitroprusside
    - All these measures
    ! all-of-the-above

    ? What is the antidote to heparin?
    * Protamine
    - Vitamin K
    - Naloxone
    - None of these
    ! none-of-the-above

    ? Which sign is absent in a complete heart block?
    - Bradycardia
    * A constant PR interval
    - Cannon waves
    - A wide pulse pressure

    ? What should a coder never report together with a total hysterectomy?
    * Removal of the cervix
    - Repair of a rectocele
    - Biopsy of the omentum
    - Placement of a ureteral stent
    ! negative-stem

    ? Which statement about Medicare is incorrect?
    - It covers hospital care
    - It covers people over 65
    * It covers all dental care
    - It is run by the government
    ! negative-stem

    ? A claim without a diagnosis code is
    - paid late
    * denied
    - not looked at
    - paid in part

    ? A diabetic who takes no insulin is admitted. What is measured first?
    - Weight
    * Glucose
    - Height
    - Lipids

    ? Which organ does not belong to the digestive tract?
    - Esophagus
    - Colon
    * Spleen
    - Ileum
    ! negative-stem

    ? Which tumors spread early? A. melanoma B. basal cell carcinoma C. small cell lung cancer
    - A and B
    * A and C
    - B and C
    - A, B and C
    ! k-type

    ? Which minerals harden bone?
    - Calcium
    - Phosphate
    * Calcium and phosphate
    - Iodine
    ! k-type

    ? What is the purpose of a modifier?
    - To add a fee
    - To name a payer
    * To show that a service was changed in some way without changing the definition of its code
    - To close a claim
    ! key-longest

    ? Where does the spinal cord end in an adult?
    - At the level of the seventh cervical vertebra, where the brachial plexus has its last roots
    * At the first lumbar vertebra
    - At the sacrum
    - At the tip of the coccyx

    ? Which test detects occult bleeding?
    - Stool culture
    * Fecal occult blood test
    - Breath test
    - Barium enema
    ! word-repeat key-longest

    ? Which nerve is at risk when the submandibular gland is removed?
    - Vagus nerve
    * Marginal mandibular nerve
    - Phrenic nerve
    - Accessory nerve

    ? In pneumonia, which lung sound is heard over the infiltrate?
    * Bronchial breathing
    - Stridor
    - Lung pulses
    - Silence

    ? Which unit measures hearing loss?
    * Decibel
    - Lumen
    - decibel
    - Pascal
    ! duplicate-options

    ? Which age group needs the vaccine most?
    - 0 to 5 years
    - 4 to 10 years
    * 65 to 80 years
    - 20 to 40 years
    ! nested-options number-order

    ? Which operation was done?
    - Removal of the omentum
    - Removal of the omentum on the left
    * Biopsy of the peritoneum
    - Washing of the diaphragm
    ! nested-options

    ? What happens to the heart rate when the vagus nerve fires?
    * It falls
    - It rises
    - It rises, then falls
    - It stays the same

    ? Which is a property of a benign tumor?
    - It invariably recurs
    - It invades nerves
    * It grows slowly
    - It spreads by the blood
    ! absolute-terms

    ? How does aspirin prevent clotting?
    - It commonly dissolves fibrin
    * It blocks cyclooxygenase
    - It binds calcium
    - It destroys platelets
    ! vague-terms

    ? A bone of the middle ear is the
    - cochlea
    * incus
    - pinna
    - labyrinth

    ? The treatment of a tension pneumothorax begins with an
    - chest tube
    - bronchoscopy
    * immediate needle decompression
    - pleurodesis
    ! grammatical-cue

    ? Kidneys.
    * They filter blood
    - They store bile
    - They make insulin
    - They digest fat
    ! unfocused-stem

    ? Which is correct?
    - Hemoglobin carries no oxygen
    * Myoglobin binds oxygen in muscle
    - Albumin carries most oxygen
    - Ferritin breaks oxygen down
    ! unfocused-stem

    ? Diabetes has many complications.
    - Cataract
    * Neuropathy
    - Gout
    - Psoriasis
    ! unfocused-stem

    ? How many lobes does the right lung have?
    - One
    - Four
    * Three
    - Two
    ! number-order

    ? What dose of epinephrine is given for anaphylaxis in an adult?
    - 3 mg
    * 0.5 mg
    - 1 mg
    - 5 mg
    ! number-order

    ? A ______ measures the pressure of the eye.
    * tonometer
    - spirometer
    - manometer
    - otoscope
    ! fill-in-the-blank

    ? Is a frozen section reported apart?
    * Yes, by the pathologist
    - Yes, by the surgeon
    - No, it is part of surgery
    - No, it is never paid
    ! true-false-options absolute-terms

    ? Which code stands for an open sampling of pelvic and aortic nodes?
    - 38570
    * 38562
    - 38571
    - Open node sampling
    ! odd-option

    ? The liver is the largest gland. Which gland is the largest?
    * The liver
    - The pancreas
    - The thyroid
    - The spleen
    ! key-in-stem word-repeat

    ? Which structure is cut in an episiotomy?
    - The cervix
    * The perineum
    - The symphysis
    - The rectum

    ? Match the finding: a drooping lid and a small pupil.
    - Bell palsy
    * Horner syndrome
    - Myasthenia
    - Third nerve palsy

    ? An 8-year-old has a barking cough. Which drug shortens the illness?
    - Amoxicillin
    * Dexamethasone
    - Salbutamol
    - Cetirizine

    ? A surgeon who did not document the approach is asked about it. What may she add?
    - A new operation
    * A late entry with today's date
    - A corrected date of surgery
    - A code of her choice

    ? What is the least expensive way to lower the risk of infection?
    * Washing hands
    - Isolating patients
    - Filtering the air
    - Wearing double gloves

    ? At least how many nodes are counted for staging of colon cancer?
    - 4
    - 8
    * 12
    - 20

    ? Which of the following are true EXCEPT?
    - Nodes filter lymph
    - Nodes hold lymphocytes
    * Nodes pump lymph
    - Nodes swell in infection
    ! negative-stem unfocused-stem

    ? Why is contrast not given in renal failure?
    * It can harm the kidney further
    - It is broken down too fast
    - It makes the image too bright
    - It binds to dialysis filters

    ? What is the blood type of a universal donor?
    - A
    - B
    - AB
    * O

    ? Which hepatitis virus is spread by food?
    * Hepatitis A
    - Hepatitis B
    - Hepatitis C
    - Hepatitis D

    ? When is a query to the surgeon needed?
    - When the note is long
    - When the payer asks
    * When the deciding fact is missing
    - Both of the above
    ! all-of-the-above key-longest

    ? Which symptom points to a stroke?
    * Sudden weakness of one arm
    - Slow loss of hair
    - Pain in both knees
    - Not any of these
    ! none-of-the-above

    ? Which of these muscles raises the arm?
    - biceps
    * Deltoid
    - triceps
    - latissimus
    ! grammatical-cue

    ? What does a sphygmomanometer measure?
    - Temperature
    * Blood pressure
    - Oxygen
    - Glucose

    ? Which tissue covers the outside of the body?
    - Muscle, nerve and bone
    - Muscle, nerve and fat
    * Muscle, skin and fat
    - Nerve, skin and hair

    ? Select the code for a laparoscopic biopsy of one node.
    * 38570
    - 38571
    - 38572
    - 38573

    ? Which part of the note is binding when heading and body disagree?
    - The heading
    * The body
    - The date
    - The signature

    ? What percentage of the body's water is in cells?
    - 33%
    - 50%
    * 67%
    - 90%

    ? Who signs the operative note?
    * The surgeon
    - The coder
    - The biller
    - The payer
    """)
}
