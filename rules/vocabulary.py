"""The lists that the form offers, as the agency's page and the programme guide name them."""

from rules.label import Label
from rules.text import marked as _


class Purpose(Label):
    """The two types of strategic partnership."""

    INNOVATION = "innovation", _("Supporting innovation")
    GOOD_PRACTICE = "good_practice", _("Supporting exchange of good practices")


class AtStake(Label):
    """What falls when an added value does not convince."""

    ORGANISATION = "organisation", _("The organisation")
    PROPOSAL = "proposal", _("The whole proposal")


class Field(Label):
    """The fields of education, training and youth."""

    ADULT = "adult", _("Adult education")
    VET = "vet", _("Vocational education and training")
    SCHOOL = "school", _("School education")
    HIGHER = "higher", _("Higher education")
    YOUTH = "youth", _("Youth")


class Role(Label):
    """The part that an organisation takes. An associated partner gets no grant and is not counted."""

    COORDINATOR = "coordinator", _("Coordinator")
    PARTNER = "partner", _("Partner")
    ASSOCIATED = "associated", _("Associated partner")


class OrganisationType(Label):
    """What an organisation is. An applicant may name another type in their own words."""

    HIGHER_EDUCATION = "higher_education", _("Higher education institution")
    SCHOOL = "school", _("School")
    VET = "vet", _("Vocational school or training centre")
    ADULT_EDUCATION = "adult_education", _("Adult education organisation")
    PUBLIC_BODY = "public_body", _("Public authority")
    ASSOCIATION = "association", _("Association or other non-profit organisation")
    COMPANY = "company", _("Company")
    YOUTH_GROUP = "youth_group", _("Informal youth group")


class Objective(Label):
    """What a strategic partnership can aim at."""

    INNOVATIVE_METHODS = "innovative_methods", _("New and innovative ways of working")
    COOPERATION_AND_PEER_LEARNING = (
        "cooperation_and_peer_learning",
        _("Regional and international cooperation, networks and peer learning"),
    )
    KEY_SKILLS = (
        "key_skills",
        _("Basic skills, such as entrepreneurship, languages, digital skills"),
    )
    SYNERGY_AND_RECOGNITION = (
        "synergy_and_recognition",
        _("Synergy between countries, and recognition of what people have learnt"),
    )
    STRATEGIC_USE_OF_ICT = "strategic_use_of_ict", _("More strategic and integrated use of ICT")
    STAFF_DEVELOPMENT = (
        "staff_development",
        _("Professional development of staff, and capacity building in organisations"),
    )
    SOCIAL_DIMENSION = "social_dimension", _("A stronger social dimension")
    PRACTICE_RESEARCH_POLICY = (
        "practice_research_policy",
        _("Better interplay of practice, research and policy"),
    )


class Activity(Label):
    """What a strategic partnership can do."""

    PROJECT_COOPERATION = "project_cooperation", _("Project cooperation (meetings, contacts)")
    EXCHANGE_OF_PRACTICES = "exchange_of_practices", _("Exchange of practices")
    DEVELOPING_AND_TESTING = (
        "developing_and_testing",
        _("Developing, testing and applying innovative ways of working"),
    )
    RECOGNITION_OF_COMPETENCE = (
        "recognition_of_competence",
        _("Recognition of competence, and methods that further it"),
    )
    REGIONAL_COOPERATION = "regional_cooperation", _("Cooperation with regional actors")
    CITIZENSHIP_AND_ENTREPRENEURSHIP = (
        "citizenship_and_entrepreneurship",
        _("International cooperation for active citizenship and entrepreneurship"),
    )
    TRAINING_FOR_STAFF_AND_LEARNERS = (
        "training_for_staff_and_learners",
        _("Training and learning for staff and adult learners"),
    )
    LONG_TERM_STAFF_MOBILITY = (
        "long_term_staff_mobility",
        _("Long-term staff mobility (over 2 months)"),
    )


class Theme(Label):
    """Popular themes. An applicant may name another in their own words."""

    IMMIGRANTS = "immigrants", _("Education of immigrants")
    INTERCULTURAL = "intercultural", _("Intercultural encounters")
    LANGUAGES = "languages", _("Languages")
    ENVIRONMENT = "environment", _("Environment and sustainable development")
    CULTURE_AND_ART = "culture_and_art", _("Culture and art")
    LOCAL_AND_REGIONAL_DEVELOPMENT = (
        "local_and_regional_development",
        _("Local and regional development"),
    )
    DISABILITY_AND_INCLUSION = (
        "disability_and_inclusion",
        _("Education of people with disabilities or at risk of exclusion"),
    )
    SENIORS = "seniors", _("Adult education for seniors")
    ICT = "ict", _("ICT in adult education")


class ResultKind(Label):
    """Kinds of concrete result."""

    STUDY_MATERIAL = "study_material", _("Study material")
    WEB_MATERIAL = "web_material", _("Web material for learners")
    TEACHER_HANDBOOK = "teacher_handbook", _("Teacher's handbook")
    PEDAGOGICAL_GUIDE = "pedagogical_guide", _("Pedagogical guide")
    GOOD_PRACTICE_COLLECTION = "good_practice_collection", _("Collection of good practice")
    DIGITAL_MATERIAL = "digital_material", _("Digital material")
    RESEARCH_REPORT = "research_report", _("Research report")
    OTHER = "other", _("Another concrete result")


class Level(Label):
    """How much a result asks of its makers."""

    SMALL_SCALE = "small_scale", _("Small-scale result")
    ADVANCED = "advanced", _("Advanced result")


class MobilityKind(Label):
    """Kinds of learning, teaching and training activity."""

    LONG_TERM_STAFF = "long_term_staff", _("Long-term staff mobility")
    SHORT_TERM_STAFF = "short_term_staff", _("Short-term joint staff training event")
    BLENDED_LEARNER = "blended_learner", _("Blended mobility of adult learners")
    OTHER = "other", _("Another mobility")


class StaffCategory(Label):
    """Categories of staff that work on an intellectual output."""

    MANAGER = "manager", _("Manager")
    TEACHER = "teacher", _("Teacher, trainer, researcher or youth worker")
    TECHNICIAN = "technician", _("Technician")
    ADMINISTRATIVE = "administrative", _("Administrative staff")


class Heading(Label):
    """What the grant is asked and given for."""

    MANAGEMENT = "management", _("Project management and implementation")
    MEETINGS = "meetings", _("Transnational project meetings")
    INTELLECTUAL_OUTPUTS = "intellectual_outputs", _("Intellectual outputs")
    MULTIPLIER_EVENTS = "multiplier_events", _("Multiplier events")
    TRAVEL = "travel", _("Travel to learning, teaching and training")
    INDIVIDUAL_SUPPORT = "individual_support", _("Individual support")
    LINGUISTIC_SUPPORT = "linguistic_support", _("Linguistic support")
    EXCEPTIONAL_COSTS = "exceptional_costs", _("Exceptional costs")
    SPECIAL_NEEDS = "special_needs", _("Special needs support")


class ExceptionalKind(Label):
    """Kinds of exceptional cost. A guarantee is not counted towards their ceiling."""

    SUBCONTRACTING = "subcontracting", _("Subcontracting")
    EQUIPMENT = "equipment", _("Equipment")
    GUARANTEE = "guarantee", _("Financial guarantee")
